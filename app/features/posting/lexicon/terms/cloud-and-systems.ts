/** Cloud, DevOps, operating systems, networks and support. */
export const cloudAndSystems = `
# skill
DevOps | devops practices, devops best practices, devops culture, devops tools, dev ops
DevSecOps
site reliability engineering | sre
platform engineering
cloud computing
cloud architecture | cloud architectures
cloud infrastructure
cloud migration | cloud adoption
cloud services | cloud-services
cloud platforms | cloud platform, public cloud, public clouds, public cloud platforms
cloud technologies | cloud-based technologies, cloud technology
cloud native? | cloud native applications, cloud-native technologies
cloud security
private cloud
hybrid cloud
serverless | serverless architecture, serverless computing, faas
infrastructure as code | iac, infrastructure-as-code, infrastructure as code tools
configuration management | configuration management tools
containerisation | container technologies, containerization technologies, docker containers
container orchestration | orchestration tools
virtualization technologies | virtual machines
observability
infrastructure monitoring | monitoring tools, application monitoring, monitoring and alerting
incident management | incident response management, major incident management
problem management
change control
capacity planning
disaster recovery | disaster-recovery
business continuity | business continuity planning
backup and recovery | backups and restores
load balancing | load balancers
system administration | systems administration, sysadmin, system admin
Linux administration | linux system administration, linux systems administration
Windows administration | windows server administration
database administration | dba
network administration
network engineering
network security
network design | network architecture
network automation
network protocols | networking protocols
network troubleshooting
computer networking | computer networks
IT infrastructure | infrastructure architecture, it operations, infrastructure operations
IT support | technical support, desktop support, it helpdesk
help desk | helpdesk, service desk
hardware support | hardware troubleshooting, computer repair
IT service management | itsm
IT consulting
IT project management
asset management systems | it asset management
shell scripting | bash scripting, shell scripts, unix shell scripting, shell script
structured cabling | network cabling
fibre optics | fiber optic, fibre splicing
VoIP | voice over ip
telecommunications | telecoms
wireless networks | wireless networking
data centre operations | data center, data centre, data centers
storage systems | storage area network
high-performance computing | hpc, high performance computing
edge computing
automation tooling | automation tools
mobile device management | mdm
remote support
user account management
patch management
cloud?
automation?
infrastructure?
monitoring?
networking?
security?
containers?
provisioning?
storage?
alerting?
resiliency?
# tool
MikroTik
Aruba^ | aruba wireless
UniFi
Commvault
Amazon Web Services = aws | AWS, amazon aws, amazon-web-services, aws cloud, aws services
Amazon EC2 = ec2 | ec2, aws ec2
Amazon S3 = s3 | S3^, aws s3, s3?
AWS Lambda | Lambda!
Amazon RDS | rds, aws rds
DynamoDB | amazon dynamodb
CloudFormation | aws cloudformation
CloudWatch | aws cloudwatch
Amazon ECS | ecs, aws ecs, fargate, aws fargate
Amazon EKS | eks, aws eks
Amazon SQS | sqs, sns
Amazon Redshift = redshift | redshift, aws redshift
AWS Glue
Amazon Athena | aws athena
Amazon Kinesis | kinesis
Amazon Aurora | Aurora!
AWS IAM
AWS CDK
API Gateway | aws api gateway, api gateways
Microsoft Azure = azure | azure, ms azure, azure cloud
Azure DevOps | vsts, azure pipelines
Azure Functions
Azure Active Directory | azure ad, entra id
Azure Data Factory | adf
Azure Data Lake
Azure Synapse
Cosmos DB | cosmosdb
AKS | azure kubernetes service
Google Cloud Platform = google cloud | GCP, google cloud, google cloud platform gcp
BigQuery | google bigquery, big query
Google Kubernetes Engine | gke
Cloud Foundry | pivotal cloud foundry, pcf
IBM Cloud
Oracle Cloud | oracle cloud infrastructure
DigitalOcean
Heroku
Netlify
Vercel
Cloudflare
Firebase | google firebase
Docker | docker compose, docker-compose
Docker Swarm
Kubernetes | k8s, kubernetes clusters
Helm^ | helm charts
Istio
Rancher^
Podman
containerd
Nomad^ | hashicorp nomad
Terraform | terragrunt
Pulumi
Ansible
Puppet^ | puppet?
Chef! | chef?
SaltStack
Vagrant^
Packer^ | hashicorp packer
HashiCorp Vault | Vault!
Consul^ | hashicorp consul
Jenkins | jenkins pipelines, jenkins ci
GitHub Actions
GitLab CI | gitlab ci/cd, gitlab-ci
CircleCI | circle ci
Travis CI | Travis!
TeamCity
Bamboo! | atlassian bamboo
Argo CD | argocd
Flux CD
Spinnaker^
Octopus Deploy
Artifactory | jfrog artifactory
Sonatype Nexus | nexus repository
Prometheus^
Grafana
Datadog
New Relic | newrelic
Splunk
Nagios
Zabbix
Dynatrace
AppDynamics
Elastic Stack | elk, elk stack
Logstash
Kibana
Fluentd
Graylog
Jaeger!
OpenTelemetry
PagerDuty
Opsgenie
Nginx
Apache HTTP Server | apache httpd, apache web server, Apache!
HAProxy
IIS
Traefik
Envoy!
Linux | gnu/linux, linux environment, linux operating systems, linux os
Unix | unix/linux, linux/unix
Red Hat Enterprise Linux | rhel, red hat linux, red hat, redhat
Ubuntu
CentOS
Debian
Solaris
AIX
macOS | mac os, os x, mac os x
Windows | windows 10, windows 11, microsoft windows, Windows^, ms windows
Windows Server | windows servers
Active Directory
Group Policy
Microsoft Exchange | exchange server
Microsoft Intune | intune
SCCM
Microsoft 365 administration
VMware | vmware vsphere, vsphere, esxi
Hyper-V
Citrix
Proxmox
KVM
OpenStack
Ceph
NetApp
Veeam
Cisco^ | cisco ios, cisco networking
Cisco Meraki
Juniper^
Palo Alto firewalls
F5
TCP/IP | tcp ip
DNS
DHCP
HTTP | https
VPN | vpns
LAN | lan/wan, WAN^
SD-WAN
MPLS
BGP
OSPF
VLAN | vlans
SSH
FTP | sftp
SMTP
LDAP
Kerberos
Ethernet
Wi-Fi | wifi
Bluetooth | bluetooth low energy
Zigbee
LoRaWAN
5G
LTE
Wireshark
firewalls | firewall configuration
PowerShell scripting
Zendesk
Freshdesk
ticketing systems | ticketing system
Remedy! | bmc remedy
TeamViewer
Jamf
Kafka | apache kafka
Apache ZooKeeper = zookeeper | zookeeper
Memcached
Varnish!
etcd
Cassandra
Solr | apache solr
ITIL | itil framework, itil processes
COBIT
`;
